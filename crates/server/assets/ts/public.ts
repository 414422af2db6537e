// What a customer's page carries. Every page works without it.

import { startConfirming } from "./confirm";
import { startCopying } from "./copy";
import { startDrafts } from "./draft";
import { startPhotos } from "./photo";
import { startNamingProblems } from "./problems";
import { startReceiptKeys } from "./receipt-keys";
import { startSending } from "./sending";
import { wakeAll } from "./wake";
import { startWizards } from "./wizard";

startDrafts();
startPhotos();
startWizards();
startCopying();
startConfirming();
startSending();
startNamingProblems();
startReceiptKeys();
wakeAll();
