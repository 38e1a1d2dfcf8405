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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_five_characters_become_references_once() {
        assert_eq!(escape("<a href='x'>"), "&lt;a href=&#39;x&#39;&gt;");
        assert_eq!(escape("\"&amp;\" {é}"), "&quot;&amp;amp;&quot; {é}");
    }
}
