/** The provider in a process of its own: says where it is, and is told where people come back to. */
import { createInterface } from "node:readline";
import { startSignInProvider } from "./sign-in-provider.ts";

const provider = await startSignInProvider();
process.stdout.write(`The provider is ready: ${provider.issuer}\n`);
for await (const redirectUri of createInterface({ input: process.stdin })) provider.knows(redirectUri);
await provider.close();
