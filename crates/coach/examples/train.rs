//! Learns the model from the corpus and writes `src/model/weights.bin`; what it is worth is in
//! `corpus/figures.md` (`cargo test -p coach --test figures`). Deterministic: the same corpus gives the same file.
//! `cargo run --release -p coach --example train`

use coach::model::learn::Corpus;
use coach::model::lesson::Lesson;
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let lessons = Lesson::corpus(|name| std::fs::read_to_string(root.join("corpus").join(name)))?;
    let now = jiff::civil::date(2026, 11, 24).at(10, 0, 0, 0);
    let model = Corpus::of(&lessons, now).rounds(Lesson::by_writer).whole;
    let file = model.file();
    println!("{} lessons, {} bytes", lessons.len(), file.len());
    std::fs::write(root.join("src/model/weights.bin"), file)?;
    Ok(())
}
