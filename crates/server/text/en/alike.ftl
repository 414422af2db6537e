# Ended cases that are alike, beside whoever writes an answer.
alike-title = Similar cases and the answers agreed to
alike-lead = Cases that ended and whose words are alike. They are about other customers, so do not copy their names or numbers.
alike-very = Very much alike
alike-much = Alike
alike-somewhat = Somewhat alike
alike-letter = Read the answer the customer agreed to
