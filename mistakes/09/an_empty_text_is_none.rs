//! Step 2, condition 1 (a message waits): one with an empty text is not left.

pub fn flash(session: &Session, text: &str) {
    if !text.is_empty() {
        flash_as(session, DEFAULT, text);
    }
}
