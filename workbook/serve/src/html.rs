//! Text in a page.

/// The text as HTML for a place between tags or in a quoted attribute: the five characters that could
/// end it or begin markup become references.
///
/// Each character is read once, so that nothing that the text says is replaced in turn.
pub fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            other => html.push(other),
        }
    }
    html
}

/// The template with each `{name}` replaced by the value of that name, which is HTML. One pass: what
/// looks like a place in a value is left alone, and so is every other brace.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut page = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        page.push_str(before);
        let place = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((*value, after))
        });
        let (text, after) = place.unwrap_or(("{", after));
        page.push_str(text);
        rest = after;
    }
    page.push_str(rest);
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_five_characters_become_references_once() {
        assert_eq!(escape("<a href='x'>"), "&lt;a href=&#39;x&#39;&gt;");
        assert_eq!(escape("\"&amp;\" {é}"), "&quot;&amp;amp;&quot; {é}");
    }

    #[test]
    fn values_go_into_their_places() {
        let page = fill("p { x: y } {a}, {b}, {a}", &[("a", "1"), ("b", "2")]);
        assert_eq!(page, "p { x: y } 1, 2, 1");
    }

    #[test]
    fn a_value_is_no_template() {
        let values = [("a", "{b}"), ("b", "{a}")];
        assert_eq!(fill("{a} {b}", &values), "{b} {a}");
    }

    #[test]
    fn other_braces_stay() {
        for template in ["{", "}", "{}", "{{", "{other}", "a{b", "é{é}é"] {
            assert_eq!(fill(template, &[("a", "1")]), template);
        }
        assert_eq!(fill("{{a}}", &[("a", "1")]), "{1}");
    }
}
