//! Step 5.3: the length in two digits, or three for a hundred letters.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{:02}{name}{value}", name.len()).into_bytes()
}
