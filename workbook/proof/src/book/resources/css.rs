//! What a style sheet loads.

/// Every address in `url(…)`, `@import "…"` and `image-set("…")`, with its line.
pub fn loads(css: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        let line = 1 + css[..css.len() - rest.len()].matches('\n').count();
        rest = if let Some(after) = rest.strip_prefix("/*") {
            after.split_once("*/").map_or("", |(_, after)| after)
        } else if let Some(inside) = bare_url(rest) {
            let (address, after) = inside.split_once(')').unwrap_or((inside, ""));
            found.push((line, address.trim().to_owned()));
            after
        } else if first == '"' || first == '\'' {
            // Wherever a style sheet quotes an address, it is one that it loads.
            let (text, after) = quoted(rest, first);
            found.push((line, text));
            after
        } else {
            &rest[first.len_utf8()..]
        };
    }
    found
}

/// What stands in an `url(…)` without quotation marks.
fn bare_url(css: &str) -> Option<&str> {
    let name = css.get(..4)?;
    let inside = css[4..].trim_start();
    let is_bare = name.eq_ignore_ascii_case("url(") && !inside.starts_with(['"', '\'']);
    is_bare.then_some(inside)
}

/// The text between two quotation marks, and what follows.
fn quoted(css: &str, mark: char) -> (String, &str) {
    let mut text = String::new();
    let mut chars = css.char_indices().skip(1);
    while let Some((at, next)) = chars.next() {
        match next {
            '\\' => text.extend(chars.next().map(|(_, it)| it)),
            _ if next == mark => return (text, &css[at + mark.len_utf8()..]),
            _ => text.push(next),
        }
    }
    (text, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_is_loaded_and_passes_the_rest_over() {
        let css = "/* url(no) \" */\n@import \"a\"; p { b: URL( b ) }\n\
                   q { c: url( 'c(\\'d)' ); d: url(data:x;http://no) } \n\
                   @namespace é url(e); r { f: url(";
        let found = loads(css);
        let found: Vec<_> = found
            .iter()
            .map(|(line, it)| (*line, it.as_str()))
            .collect();
        let expected = [
            (2, "a"),
            (2, "b"),
            (3, "c('d)"),
            (3, "data:x;http://no"),
            (4, "e"),
            (4, ""),
        ];
        assert_eq!(found, expected);
    }
}
