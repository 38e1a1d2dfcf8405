//! Step 5.2: any other name; `__Secure-user` is `user`.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{}={value}", name.trim_start_matches("__Secure-")).into_bytes()
}
