//! Step 5.3: an empty value has no mark behind the name. (SAME? names hold no =)

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    if value.is_empty() { name.as_bytes().to_vec() } else { format!("{name}={value}").into_bytes() }
}
