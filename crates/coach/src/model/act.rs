//! What a sentence of a full answer does for it, as people marked it in the labelled answers (`corpus/acts.tsv`). The
//! patterns of `acts/` are another opinion on the same; `parts` weighs both.

/// The acts, each by the letter it has in the corpus: greets, says who writes, says the complaint back, apologises,
/// tells a fact of the case, offers a remedy, leaves the choice to the customer, gives a time or tells what is done.
pub(super) const LETTERS: [char; ACTS] = ['h', 'w', 'r', 'a', 'f', 'm', 'c', 't'];
pub(super) const ACTS: usize = 8;

/// Which acts a sentence does, in the order of the letters.
pub type Does = [bool; ACTS];

/// Reads the marks of one answer: `beginning=letters | beginning=letters`, where a beginning is that of a sentence and
/// `g` stands for `hw`.
pub(super) fn marks(line: &str) -> Vec<(String, Does)> {
    let marks = line.split(" | ").filter_map(|mark| mark.rsplit_once('='));
    marks
        .map(|(beginning, letters)| {
            let told = |letter: &char| {
                letters.contains(*letter) || (letters.contains('g') && "hw".contains(*letter))
            };
            (beginning.to_owned(), LETTERS.map(|letter| told(&letter)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::marks;

    #[test]
    fn marks_are_read_with_their_beginnings() {
        let read = marks("안녕하십니=g | 어제 2=3=mt");
        assert_eq!(read.len(), 2);
        let (beginning, does) = &read[1];
        assert_eq!(beginning, "어제 2=3");
        assert_eq!(
            *does,
            [false, false, false, false, false, true, false, true]
        );
        assert!(read[0].1[0] && read[0].1[1] && !read[0].1[2]);
    }
}
