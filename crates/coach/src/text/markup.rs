//! Tags and entities of HTML, as they come with text that is pasted from a word processor: where they are and what they
//! stand for. Decides by their form alone; "<안내>" and "a < b" are no tags.

/// What stands at the beginning of a text: how many bytes it takes, and the character it is read as, if any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Markup {
    pub(super) bytes: usize,
    pub(super) read_as: Option<char>,
}

/// Finds tags in one text, from its beginning to its end. Looks for the end of what is never shown (`<style>`, a comment)
/// no second time when it is not there, so that time stays in proportion to the text.
#[derive(Default)]
pub(super) struct Tags {
    unclosed: [bool; HIDDEN.len()],
}

/// What is hidden from its beginning to its end.
const HIDDEN: [(&str, &str); 3] = [
    ("<!--", "-->"),
    ("<style", "</style>"),
    ("<script", "</script>"),
];

/// Tags that begin a new line.
const BLOCKS: &[&str] = &[
    "p",
    "br",
    "div",
    "li",
    "ul",
    "ol",
    "tr",
    "td",
    "th",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "blockquote",
    "pre",
    "body",
];
const INLINE: &[&str] = &[
    "a", "b", "i", "u", "s", "em", "strong", "span", "font", "sub", "sup", "small", "big", "mark",
    "code", "img", "html", "head", "meta", "title", "link", "style", "script", "tbody", "thead",
    "center", "del", "ins", "col", "colgroup",
];

/// A tag longer than this is none.
const LONGEST_BYTES: usize = 2000;

impl Tags {
    pub(super) fn at(&mut self, rest: &str) -> Option<Markup> {
        match rest.as_bytes().first()? {
            b'&' => entity(rest),
            b'<' => self.hidden(rest).or_else(|| tag(rest)),
            _ => None,
        }
    }

    fn hidden(&mut self, rest: &str) -> Option<Markup> {
        for ((begins, ends), unclosed) in HIDDEN.iter().zip(&mut self.unclosed) {
            if *unclosed || !starts_with(rest, begins) {
                continue;
            }
            if let Some(end) = rest.find(ends) {
                return Some(Markup {
                    bytes: end + ends.len(),
                    read_as: None,
                });
            }
            *unclosed = true;
        }
        None
    }
}

fn starts_with(text: &str, word: &str) -> bool {
    let start = text.as_bytes().get(..word.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()))
}

/// `<name>`, `</name>`, `<name a="b">`, and the names with a colon that word processors use.
fn tag(rest: &str) -> Option<Markup> {
    let head = &rest.as_bytes()[1..rest.len().min(LONGEST_BYTES)];
    let end = head.iter().position(|b| matches!(b, b'<' | b'>'))?;
    if head[end] != b'>' {
        return None;
    }
    let inner = rest.get(1..=end)?;
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let inner = inner.strip_suffix('/').unwrap_or(inner);
    let (name, attributes) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
    let name = name.to_ascii_lowercase();
    let is_block = BLOCKS.contains(&name.as_str());
    let office = name.split_once(':').is_some_and(|(space, local)| {
        !space.is_empty()
            && (space.to_owned() + local)
                .bytes()
                .all(|b| b.is_ascii_alphanumeric())
    });
    let known = is_block || office || INLINE.contains(&name.as_str()) || name == "!doctype";
    let attributes = attributes.trim();
    let well_formed = attributes.is_empty() || attributes.contains('=') || name == "!doctype";
    (known && well_formed).then_some(Markup {
        bytes: end + 2,
        read_as: is_block.then_some('\n'),
    })
}

/// `&nbsp;`, `&#39;`, `&#xAC00;`
fn entity(rest: &str) -> Option<Markup> {
    let end = rest.bytes().take(12).position(|b| b == b';')?;
    let name = rest.get(1..end)?;
    let code = |digits: &str, radix| {
        u32::from_str_radix(digits, radix)
            .ok()
            .and_then(char::from_u32)
    };
    let shown = match name {
        "nbsp" | "ensp" | "emsp" => ' ',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "middot" => '·',
        "hellip" => '…',
        "ldquo" => '“',
        "rdquo" => '”',
        "lsquo" => '‘',
        "rsquo" => '’',
        _ => match name.strip_prefix('#')? {
            hex if hex.starts_with(['x', 'X']) => code(&hex[1..], 16)?,
            decimal => code(decimal, 10)?,
        },
    };
    Some(Markup {
        bytes: end + 1,
        read_as: Some(shown),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(rest: &str) -> Option<(usize, Option<char>)> {
        Tags::default().at(rest).map(|m| (m.bytes, m.read_as))
    }

    #[test]
    fn tags_and_entities_are_known_by_their_form() {
        assert_eq!(at("<b>안"), Some((3, None)));
        assert_eq!(at("</p>\n"), Some((4, Some('\n'))));
        assert_eq!(at("<br/>"), Some((5, Some('\n'))));
        assert_eq!(at("<o:p></o:p>"), Some((5, None)));
        assert_eq!(at("<span lang=\"KO\" style='a:b'>x"), Some((28, None)));
        assert_eq!(at("<!-- a > b -->c"), Some((14, None)));
        assert_eq!(at("<STYLE>p{}</style>c"), Some((18, None)));
        assert_eq!(at("&nbsp;a"), Some((6, Some(' '))));
        assert_eq!(at("&#xAC00;"), Some((8, Some('가'))));
    }

    #[test]
    fn what_only_looks_like_it_is_left_as_it_is() {
        for text in [
            "<안내>",
            "<b and c>",
            "< b>",
            "<홍길동@x>",
            "&없음;",
            "& ",
            "<",
            "<b",
            "&#xD800;",
            "<<b>",
        ] {
            assert_eq!(at(text), None, "{text}");
        }
    }
}
