//! docs/coach is made from the rules: this test compares, and writes with `MISO_WRITE_PAGES=1`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[test]
fn the_pages_are_those_of_the_rules() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/coach");
    let mut pages: BTreeMap<String, String> = coach::registry::all()
        .iter()
        .map(|rule| (format!("{}.md", rule.id), coach::page::page(rule)))
        .collect();
    pages.insert("README.md".to_owned(), coach::page::index());
    if std::env::var_os("MISO_WRITE_PAGES").is_some() {
        fs::create_dir_all(&folder).unwrap();
        for (name, page) in &pages {
            fs::write(folder.join(name), page).unwrap();
        }
    }
    for (name, page) in &pages {
        let written = fs::read_to_string(folder.join(name)).unwrap_or_default();
        assert_eq!(
            &written, page,
            "docs/coach/{name} is out of date: MISO_WRITE_PAGES=1 cargo test -p coach"
        );
    }
    let known = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    for name in known {
        let name = name.to_string_lossy().into_owned();
        assert!(
            pages.contains_key(&name),
            "docs/coach/{name} belongs to no rule"
        );
    }
}
