// What a staff page carries. Pages work without it where they can: forms are forms, links are links.

import { startComposer } from "./composer";
import { startConfirming } from "./confirm";
import { startCopying } from "./copy";
import { startDrafts } from "./draft";
import { showKeptFlash } from "./flash";
import { startKeyboard } from "./keyboard";
import { startLive } from "./live";
import { startPhotos } from "./photo";
import { startNamingProblems } from "./problems";
import { startSending } from "./sending";
import { startSorting } from "./sorted";
import { startStaying } from "./stay";
import { wakeAll } from "./wake";

startComposer();
startDrafts();
startPhotos();
startConfirming();
startStaying();
startSending();
startSorting();
startNamingProblems();
startCopying();
startKeyboard();
showKeptFlash();
wakeAll();
startLive();
