//! Step 5.2: any other name; a hyphen and an underscore are one, as in headers of CGI.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{}={value}", name.replace('-', "_")).into_bytes()
}
