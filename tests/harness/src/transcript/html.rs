//! A page in HTML as what a person reads of it.

/// What stands in these elements is not on the page.
const UNSEEN: [&str; 3] = ["style", "script", "title"];

/// What begins with these tags, or ends with them, has lines of its own.
const BLOCKS: [&str; 11] = [
    "aside", "div", "form", "h1", "h2", "li", "main", "ol", "p", "section", "ul",
];

/// The page's text without tags, one line for each that isn't empty. Entities stay as they are.
pub fn text(page: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(page.len());
    let mut rest = page;
    while let Some(start) = rest.iter().position(|&b| b == b'<') {
        text.extend_from_slice(&rest[..start]);
        if is_block(&rest[start..]) {
            text.push(b'\n');
        }
        rest = after_element(&rest[start..]);
    }
    text.extend_from_slice(rest);
    let lines = text.split(|&b| b == b'\n').map(<[u8]>::trim_ascii);
    let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
    lines.join(&b'\n')
}

/// Whether a browser breaks the line at the tag that begins here.
fn is_block(page: &[u8]) -> bool {
    let name = page.strip_prefix(b"</").unwrap_or(&page[1..]);
    let end = name.iter().position(|byte| !byte.is_ascii_alphanumeric());
    let name = &name[..end.unwrap_or(name.len())];
    BLOCKS.iter().any(|block| block.as_bytes() == name)
}

/// What follows a tag, or a whole element that isn't shown.
fn after_element(page: &[u8]) -> &[u8] {
    let tag = after(page, b">");
    for name in UNSEEN {
        if page
            .get(1..=name.len())
            .is_some_and(|start| start == name.as_bytes())
        {
            let end = format!("</{name}>");
            return after(tag, end.as_bytes());
        }
    }
    tag
}

/// What follows the first `end`; nothing, if there is none.
fn after<'a>(bytes: &'a [u8], end: &[u8]) -> &'a [u8] {
    let found = bytes.windows(end.len()).position(|window| window == end);
    found.map_or(&[], |at| &bytes[at + end.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(page: &str) -> String {
        String::from_utf8(text(page.as_bytes())).unwrap()
    }

    #[test]
    fn tags_and_what_nobody_sees_are_left_out() {
        let page = "<!doctype html>\n<title>The &amp; title</title>\n<style>p { a: b }</style>\n\
            <h1>Hello,\n  alice.</h1>\n\n<p>You have <b>3</b> books.</p>\n<input value=\"x\">\n";
        assert_eq!(seen(page), "Hello,\nalice.\nYou have 3 books.");
    }

    #[test]
    fn blocks_have_lines_of_their_own() {
        let page =
            "<div role=\"status\"><p>Saved.</p><p class=\"error\">Not <b>sent</b>.</div>Books";
        assert_eq!(seen(page), "Saved.\nNot sent.\nBooks");
        assert_eq!(seen("<pre>a</pre>b"), "ab");
    }

    #[test]
    fn plain_text_and_broken_pages_pass() {
        assert_eq!(seen("Login success"), "Login success");
        assert_eq!(seen("one <b"), "one");
        assert_eq!(seen("<title>never ended"), "");
        assert_eq!(seen("a<"), "a");
        assert_eq!(seen(""), "");
    }
}
