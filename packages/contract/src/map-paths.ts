/** The doors of value stream maps: what people know of a stream, laid over what is measured. */
export const mapPaths = {
  maps: "GET /api/maps",
  map: "GET /api/maps/:mapId",
  measuredMap: "GET /api/maps/:mapId/measured",
  mapMetric: "GET /api/maps/:mapId/parts/:part/metrics/:metric",
  futureMap: "POST /api/maps/:mapId/future",
  targetProgress: "GET /api/maps/:mapId/targets/:targetId/progress",
} as const;
