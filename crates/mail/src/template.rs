//! The letters' words with the facts put into them. What is put in is never read as a template again.

/// `{name}` becomes its value. A line that only held empty values goes, and so do blank lines beyond one.
pub(crate) fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in template.trim_end().lines() {
        let filled = fill_line(line, values);
        let vanished = filled.trim().is_empty() && !line.is_empty();
        let doubled = filled.is_empty() && lines.last().is_none_or(String::is_empty);
        if !vanished && !doubled {
            lines.push(filled);
        }
    }
    lines.join("\n").trim_end().to_owned()
}

fn fill_line(line: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, next)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        let value = values.iter().find(|(known, _)| *known == name);
        filled.push_str(value.map_or("", |(_, value)| value));
        rest = next;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_is_not_read_as_a_template() {
        let values = [("text", "{secret} {"), ("secret", "never")];
        assert_eq!(fill("말씀: {text}", &values), "말씀: {secret} {");
    }

    #[test]
    fn what_is_not_there_leaves_no_hole() {
        let values = [("follow", ""), ("foot", "끝")];
        assert_eq!(fill("처음\n\n{follow}\n\n{foot}\n", &values), "처음\n\n끝");
    }
}
