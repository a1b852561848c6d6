/**
 * What people choose when they have to choose a password, gathered by hand from what is common knowledge: the words of
 * the lists of most used passwords, names, teams, seasons, and lines everybody knows. Four letters and more; what is
 * put before, behind or between them (years, runs of digits, the word again) is known by its pattern instead.
 */
const gathered = `
password passwort passwd passphrase passcode parola motdepasse contrasena contraseña senha wachtwoord heslo haslo salasana
losenord adgangskode sifre parool lozinka mypassword mypass newpassword yourpassword thepassword ourpassword goodpassword
strongpassword securepassword secretpassword simplepassword longpassword defaultpassword temppassword testpassword
adminpassword rootpassword userpassword masterpassword superpassword password1 password12 password123 passw0rd pass1234
pass word secret secrets topsecret secretword keepsecret private confidential security secure access accessed letmein
letmeinnow letmeinplease openup opensesame sesame opendoor enter entrance login logon logmein signin signmein welcome
welcomehome welcomeback welcometo hello helloworld hellohello hellothere hallo hola bonjour goodbye goodmorning goodnight
admin administrator administrateur root superuser sysadmin sysop system manager operator supervisor webmaster owner master
masterkey user username usuario guest guests account default changeme changethis changeit pleasechange temp temporary test
tester testing testtest tests example sample demo demodemo trial public office company business service support
helpdesk server client network internet intranet computer computers laptop desktop keyboard monitor printer software
hardware windows microsoft linux ubuntu debian android google youtube facebook twitter instagram linkedin whatsapp telegram
snapchat tiktok amazon netflix spotify apple iphone samsung nokia sony playstation nintendo xbox yahoo hotmail gmail
outlook myspace wordpress github gitlab docker oracle mysql postgres database cisco juniper huawei xerox lenovo thinkpad
toshiba vmware kubernetes kanban trello jira scrum agile weir board boards workspace project projects team teams
qwerty qwertyui qwertyuiop qwert qwertz azerty asdf asdfgh asdfghjkl asdfjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc wasd
qweasd qweasdzxc qwer qweqwe asdasd zxczxc poiuytrewq lkjhgfdsa mnbvcxz dvorak abcdef abcdefg abcdefgh aabbcc aaabbb abcabc
abc123 a1b2c3 a1b2c3d4 a1s2d3f4 q1w2e3r4 1q2w3e4r 1qaz2wsx zaq12wsx 1234qwer qwer1234 123qwe qwe123 asdf1234 1a2b3c4d
112233 121212 123123 123321 131313 147258369 159753 159357 741852963 789456123 987654321 102030 010203 11223344 12341234
12344321 123454321 147852 246810 252525 314159 31415926 3141592653 314159265358979 271828 2718281828 69696969 696969 666666
777777 888888 999999 101010 202020 420420 007007 911911 112358 11235813 1123581321
iloveyou iloveu iloveme ilove iloveher ilovehim loveyou loveme loveu luvyou lovelove lover lovers lovely loveable truelove
mylove myloves firstlove onelove youandme forever always foreverlove together babygirl babyboy babe baby babylove honey
honeybee honeymoon sweetheart sweetie sweetpea sweet sugar darling dearest beloved angel angels angeleyes angelina mybaby
teamo teamomucho tequiero tkm amor amormio amore jetaime ichliebedich tiamo liebe schatz cherie kiss kisses kissme hugs
kissmyass hottie sexy sexybitch sexygirl sexyboy playboy playgirl lovebug loverboy lovergirl heart hearts heartbreak
fuckyou fuckoff fuckthis fuckme fuckit fucker motherfucker asshole bitch bitches bullshit shithead dickhead pussy penis
sunshine sunrise sunset sunflower sunny moonlight moonshine starlight stardust starwars stargate startrek starfish star
stars shooting rainbow rainbows thunder thunderbird lightning storm stormy hurricane tornado blizzard snowflake snowball
snowman snow winter winters wintertime spring springtime summer summertime summers autumn fall season holiday holidays
christmas xmas santaclaus easter halloween newyear happynewyear birthday happybirthday anniversary valentine weekend
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
november december today tomorrow yesterday montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar
sommer herbst fruhling frühling verano invierno primavera hiver printemps automne estate inverno
princess princesa prinzessin princesse prince queen queens kings king kingdom kingkong kingston lord lady ladybug lordoftherings
superman superstar superhero supergirl supersonic super batman batgirl robin spiderman ironman wolverine catwoman deadpool
captain captainamerica avengers thor hulk marvel joker joker123 dragon dragons dragonfly dragonball dragonballz pokemon
pikachu charizard mewtwo digimon naruto sasuke sakura onepiece luffy goku vegeta bleach ichigo sailormoon hellokitty kitty
mickey mickeymouse minnie minniemouse donaldduck goofy pluto snoopy garfield tweety tweetybird scooby scoobydoo bugsbunny
simpsons homer homersimpson bartsimpson spongebob patrick squidward southpark cartman kenny family familyguy futurama
tinkerbell cinderella snowwhite ariel belle jasmine mulan pocahontas aladdin simba nemo findingnemo shrek frozen elsa
harrypotter harry potter hermione ronweasley dumbledore hogwarts gryffindor slytherin ravenclaw hufflepuff voldemort
gandalf frodo bilbo aragorn legolas gollum sauron mordor precious matrix neo trinity morpheus terminator rambo rocky
skywalker lukeskywalker darthvader vader yoda chewbacca hansolo chewie r2d2 jedi jedimaster sith anakin padawan maytheforce
bewithyou maytheforcebewithyou enterprise spock picard klingon voyager trekkie doctorwho gameofthrones winteriscoming
jamesbond bond007 goldfinger goldeneye godfather gladiator titanic avatar twilight inuyasha walkingdead breakingbad
whatever whatsup whoami whocares whynot nothing something anything everything everyone nobody somebody anyone someone
trustno1 trustnoone trustme trustgod trust believe believeinme faith hope destiny freedom liberty justice peace peaceful
blessed blessing blessings jesus jesuschrist jesuslovesme iloveyoujesus ilovejesus ilovegod jesusislord christ christian
godisgood godislove godbless godblessyou inshallah allah allahuakbar bismillah muhammad mohammed alhamdulillah krishna
ganesh shiva sairam jaimatadi hallelujah heaven heavenly paradise church prayer bible genesis exodus psalm23 john316
football fussball futbol futebol soccer baseball basketball volleyball softball hockey rugby cricket tennis golf golfer
swimming swimmer running runner racing racer skater skateboard snowboard surfing surfer boxing wrestling karate kungfu
fishing fisherman hunting hunter hiking camping climbing cycling bicycle gymnastics dancer dancing dance cheerleader cheer
liverpool liverpoolfc arsenal chelsea chelseafc manchester manchesterunited mancity manunited everton tottenham newcastle
celtic rangers barcelona fcbarcelona realmadrid atletico juventus milan acmilan intermilan napoli bayern bayernmunchen
dortmund schalke hamburg werder ajax feyenoord benfica sporting porto flamengo corinthians palmeiras santos gremio vasco
boca bocajuniors riverplate galatasaray fenerbahce besiktas steaua dinamo spartak zenit ynwa youllneverwalkalone
yankees redsox cowboys steelers eagles packers raiders patriots broncos giants dolphins chargers redskins panthers
falcons saints vikings chiefs bengals browns ravens titans texans jaguars seahawks cardinals lakers celtics bulls
knicks spurs warriors rockets pistons pacers magic mavericks suns heat braves dodgers cubs mets astros tigers
penguins flyers bruins redwings blackhawks canucks oilers mapleleafs gators longhorns buckeyes wolverines sooners huskers
jordan jordan23 michael michaeljordan kobebryant lebronjames ronaldo cristiano ronaldinho messi lionelmessi beckham neymar
zidane maradona pele federer nadal tigerwoods schumacher hamilton verstappen ferrari porsche lamborghini maserati bugatti
mercedes mercedesbenz bmw audi volkswagen toyota honda hondacivic nissan mazda subaru mitsubishi suzuki kawasaki yamaha
ducati harley harleydavidson mustang corvette camaro chevrolet chevy dodge challenger charger viper cobra jaguar jeep
wrangler silverado chrysler cadillac lincoln pontiac firebird trans-am peugeot renault citroen fiat volvo skoda
monkey monkeys monkeyman donkey tiger tigger lion lions lionking leopard panther cheetah cougar puma bear bears teddybear
grizzly panda pandas koala kangaroo elephant giraffe zebra rhino hippo gorilla wolf wolves wolfpack werewolf foxy fox
rabbit bunny squirrel hamster mouse turtle tortoise snake python crocodile alligator lizard gecko frog froggy dolphin
whale shark sharks penguin eagle falcon hawk phoenix raven crow parrot pigeon chicken rooster duck ducky goose turkey
horse horses pony stallion unicorn butterfly spider scorpion ladybird beetle bumblebee hornet doggie doggy puppy puppies
dogs doglover catlover kitten kittens kittycat pussycat catdog bulldog poodle beagle boxer husky labrador rottweiler
chihuahua dalmatian buddy bailey max charlie bella lucy molly daisy maggie sadie coco rocky jake duke toby cooper
bandit shadow shadows smokey oreo pepper ginger gizmo lucky princess1 sparky spike rusty rascal buster sammy sasha
simba1 felix whiskers mittens fluffy socks patches peanut muffin cookie cookies cupcake brownie pumpkin buttercup
chocolate vanilla caramel candy candyman lollipop bubblegum bubbles bubble banana bananas apples orange oranges lemon
cherry cherries strawberry blueberry raspberry blackberry pineapple watermelon peach peaches mango coconut kiwi grapes
tomato potato carrot cheese cheesecake pizza pizzahut burger hamburger mcdonalds pasta spaghetti lasagna bacon sausage
butter bread sandwich coffee espresso cappuccino starbucks cocacola pepsi drpepper mountaindew redbull beer budweiser
heineken corona guinness whiskey jackdaniels vodka tequila bacardi captainmorgan champagne marlboro newport cannabis
marijuana weed ganja stoner smoking smoke smoker
michelle jennifer jessica ashley amanda stephanie nicole elizabeth samantha danielle melissa vanessa rebecca rachel
victoria natalie katherine catherine christina christine kimberly heather tiffany patricia barbara margaret sandra
deborah andrea angela anthony andrew daniel david matthew joshua christopher christian1 nicholas alexander alexandra
alexandre alejandro alejandra benjamin jonathan joseph thomas william robert richard charles edward george gabriel
gabriela isabella isabelle sophia sophie olivia emily emma hannah abigail madison chloe charlotte amelia mia grace
natasha tatiana svetlana anastasia ekaterina vladimir dmitri sergey nikita maxim ivan boris igor olga elena marina
carlos fernando fernanda eduardo ricardo roberto francisco antonio antonia miguel rafael pedro pablo diego santiago
sebastian valentina valeria mariana camila lucia carolina daniela paola claudia monica veronica adriana juliana
giovanni giuseppe francesco francesca alessandro alessandra lorenzo matteo marco martina chiara giulia federico
pierre jacques jean michel philippe nicolas julien camille manon lea thibault guillaume celine sylvie nathalie
hans peter stefan thomas1 andreas michaela sabine susanne katharina johannes matthias florian tobias markus
mohamed ahmed ali hassan hussein fatima aisha omar khalid ibrahim yusuf mustafa mehmet emre ayse zeynep
priya rahul rohit amit sachin sachintendulkar deepak sanjay anjali pooja sunita kumar singh sharma patel
nguyen tran wang zhang chen woaini woaiwojia 5201314 woaini1314 1314520 jiayou xiaoming takahashi tanaka suzuki1 watanabe
brandon justin justinbieber bieber dylan tyler hunter1 austin kevin brian steven eric jason ryan aaron adam nathan
samuel patrick1 timothy gregory jeremy jeffrey bradley derek travis trevor spencer tanner dakota cameron connor logan
ethan mason jacob noah liam lucas oliver oscar leonardo dexter vincent martin marvin melvin calvin stanley leonard
london paris berlin munich hamburg1 madrid lisbon rome venice vienna zurich geneva amsterdam brussels copenhagen stockholm
oslo helsinki dublin edinburgh glasgow manchester1 birmingham newyork newyorkcity losangeles california hollywood
sanfrancisco sandiego lasvegas chicago boston houston dallas texas florida miami orlando atlanta seattle portland
denver colorado detroit michigan philadelphia washington virginia carolina1 tennessee nashville kentucky georgia alabama
mississippi louisiana arizona nevada montana alaska hawaii canada toronto montreal vancouver mexico brazil brasil
argentina chile colombia venezuela england scotland ireland wales britain france germany deutschland espana italia italy
portugal holland netherlands belgium switzerland austria poland polska russia rossiya ukraine romania hungary turkey1
greece israel egypt morocco nigeria kenya southafrica india pakistan bangladesh indonesia malaysia singapore thailand
vietnam philippines pilipinas china japan tokyo korea australia sydney melbourne newzealand jamaica puertorico america
american unitedstates europe africa asia world worldwide earth mars jupiter saturn neptune pluto1 venus mercury galaxy
universe cosmos space spaceman astronaut rocket nasa apollo apollo11 discovery
metallica nirvana slipknot linkinpark greenday blink182 eminem slimshady tupac tupacshakur biggie snoopdogg fiftycent
50cent beatles thebeatles rollingstones pinkfloyd ledzeppelin acdc ironmaiden blacksabbath megadeth slayer pantera
radiohead coldplay oasis queen1 bowie elvis elvispresley bobmarley jimihendrix kurtcobain michaeljackson madonna
britney britneyspears beyonce rihanna ladygaga taylorswift shakira onedirection jonasbrothers hannahmontana mileycyrus
backstreet backstreetboys nsync spicegirls abba mozart beethoven music musica musician musiclover rockstar rocknroll
rock rocker hiphop rapper reggae techno guitar guitarist guitarhero drummer drums piano violin trumpet saxophone singer
minecraft fortnite warcraft worldofwarcraft starcraft diablo counterstrike halflife callofduty battlefield halo masterchief
zelda supermario mario luigi sonic tetris pacman donkeykong finalfantasy cloud sephiroth residentevil assassin
assassinscreed skyrim fallout witcher leagueoflegends dota overwatch roblox runescape maplestory habbo gamer gaming
gameboy games game player player1 playtime winner winning champion champions legend legendary hero heroes ninja
samurai warrior warriors knight knights soldier marines army navy airforce military sniper commando ranger pirate pirates
viking gladiator1 spartan spartans trojan trojans wizard wizards magic1 magician merlin vampire zombie zombies monster
demon demons devil devils lucifer satan evil hell hellfire darkness darkangel dark death killer killers killme reaper
skull blood bloody metal heavymetal poison toxic danger dangerous crazy insane psycho maniac mental stupid idiot dumbass
loser  ugly noob newbie hacker hackers hacked hackme cracker phreak anonymous elite leet leet1337 1337 31337
black blackie blackcat blackjack blackbird blackhawk white whitey whiteboy blue bluebird blueeyes bluesky green
greeneyes greenday1 red redhead redrose yellow purple violet pink pinky pinkpink silver golden gold goldfish diamond
diamonds crystal emerald sapphire ruby pearl platinum rainbow1 colors
flower flowers rose roses redroses lily tulip orchid daisy1 lavender violets blossom garden forest jungle mountain
mountains river rivers ocean oceans beach beaches island islands water waterfall fire fireball firefly fireman firefire
wind windy cloud9 clouds sky skyline skylight air earthquake nature natural tree trees evergreen willow
mother mothers mommy mummy momma mamma mama mamacita mom momdad mumdad father fathers daddy daddysgirl daddygirl papa
papi parents sister sisters brother brothers family1 familia famille familie grandma grandpa grandmother grandfather
children childhood daughter husband wife friend friends friendship friends4ever bestfriend bestfriends bff amigo amigos
amiga amigas girlfriend boyfriend girls girl girlpower boys boy boyz man men woman women lady1 gangster gangsta
happy happiness happyday happyhappy smile smiles smiley smileyface laugh laughing funny joy enjoy cheers cool coolcool
coolguy coolgirl cooldude coolman awesome amazing fantastic wonderful beautiful beauty pretty gorgeous handsome cute cutie
cutiepie cutegirl sweetgirl sexylady nice good great best perfect excellent brilliant genius smart clever student
students teacher teachers school highschool college university homework education library book books reading writing
english spanish french german italian science history math maths mathematics biology chemistry physics doctor nurse
lawyer police policeman firefighter engineer scientist pilot driver trucker mechanic carpenter farmer cowboy cowgirl
money moneymaker moneymoney cash cashmoney dollar dollars million millionaire billionaire rich bank banker banking
credit business1 success successful power powerful powerpower energy strong strength force number numberone number1
champion1 first second third once upon onceuponatime life lifeisgood lifeisbeautiful goodlife mylife live livelife
livelaughlove laughlove dream dreams dreamer dreaming sweetdreams wish wishes magical memory memories remember forget
forgetit forgot forgotten idontknow idontcare dontknow dontforget ihateyou ihatethis hateme hate imissyou missyou miss
sorry thanks thankyou please yesyes nono okok yeah yeahyeah yahoo1 wow haha hahaha hahahaha lolol lmao omgomg blah
blahblah foobar foobarbaz lorem ipsum loremipsum dolor thequickbrownfox quickbrownfox brownfox lazydog
correcthorsebatterystaple correcthorse batterystaple tobeornottobe thatisthequestion supercalifragilisticexpialidocious
supercalifragilistic expialidocious abracadabra alakazam hocuspocus bippityboppity rumpelstiltskin humptydumpty
twinkletwinkle twinklelittlestar maryhadalittlelamb happilyeverafter carpediem hakunamatata haveaniceday haveagoodday
itsasecret dontask nopassword nopass mysecret mysecrets mine myself itsme justme onlyme me2you myname yourname yourmom
yourmama mymother iamtheone theone chosenone number2 iamgod iamlegend iamthebest youarethebest thebest bethebest
allinone allstar allstars babyface babydoll bigboy bigdaddy bigdog bigmac bigmoney biguy biggie1 blessed1 bigbang
barney bismarck boomer brooklyn brooke caroline casper cassie castle chance chandler chester chicago1 classic
colt45 compaq cricket1 crystal1 cyber cyclone damien danger1 database1 dawson delta denise dennis desire devil666 diesel
digital dolphin1 dominic eclipse einstein electric element eminem1 entropy eternal eternity express extreme fantasy
fender flash florence forever1 frankie freak freaky free freebird freedom1 fresh future gateway gemini general
gibson goddess godzilla gravity grateful gunner hacker1 hammer hardcore hardrock hawaii1 hello1 hercules hermes horizon
hotdog hotrod hotstuff icecream iceman impact imperial infinity inferno jackass jackie jackson jagger jasper
jester jimmy johnny johndoe janedoe johnson johnsmith judith julia justice1 katana kermit knight1 kristina lacrosse
lakers24 laser lauren legend1 leslie lovebird lucky7 lucky13 lucky777 madmax magnum marine mario1 marley
mission mobile molly1 montana1 morgan mystic mystery nascar nelson nemesis nirvana1 nobody1 noname nopasswd november1
oblivion octopus office1 olympic omega oracle1 original outlaw oxford oxygen pacific packard paladin palmer pandora
pantera1 parker passion peaches1 peanuts pentium peterpan phantom phillip picasso platypus pookie popcorn popeye porn
power1 predator presley prodigy pulsar punkrock purple1 puzzle qwaszx radical random rebel rebels reddevil redneck
renegade republic retired revenge revolution ripper roadkill robotech rocket1 rockon rolex royal rugby1 rush2112 russell
sailor salvador samsung1 sandman sanity savage scarface school1 scorpio scott secret1 serenity sergeant shaggy shannon
shelby sheriff shorty sierra silence singapore1 slacker slick snickers sniper1 snowbird solution spanky special spectrum
speed speedy spirit splash squirt stealth steel stella stinky stone storage strange stranger strawberries street
striker sublime success1 sunday1 surf surfer1 survivor sweden swordfish sydney1 symphony syzygy tarzan taylor temple
tennis1 texas1 theman theking thebeast theend therock thirteen thumper tiger1 timber tinker tomcat topgun toptop total
tractor traffic treasure trigger triumph trouble trucks truelove1 tucker turbo turner twins tyson ultimate undertaker
united universal unknown valhalla vampire1 vegas velocity venture victor victory vision voodoo voyager1 walker walrus
warlock warriors1 webster wesley western whatthe whatthefuck wildcat wildcats wildlife wildwest william1 willie wilson window
winston wisdom wolfgang wolfman wonder wonderland woody xavier xfiles yamaha1 yankee yellow1 zaphod zeppelin zero zeus zodiac
`;

/** In lower case, each once. */
export const commonWords: readonly string[] = [...new Set(gathered.trim().split(/\s+/))].filter(
  (word) => word.length >= 4,
);
