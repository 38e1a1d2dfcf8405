//! Step 5, the example (`Zoë`): the text is read byte by byte, so `ë` becomes two other letters.

pub(crate) fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'&' => html.push_str("&amp;"),
            b'<' => html.push_str("&lt;"),
            b'>' => html.push_str("&gt;"),
            b'"' => html.push_str("&quot;"),
            b'\'' => html.push_str("&#39;"),
            other => html.push(char::from(other)),
        }
    }
    html
}
