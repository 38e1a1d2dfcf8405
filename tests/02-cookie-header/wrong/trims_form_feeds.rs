//! caught by: step_1::spaces_and_tabs_are_only_cut_at_the_ends
//! also by: step_1::survives_any_bytes
//! `trim_ascii` takes more than a header's white space.

fn trim(bytes: &[u8]) -> &[u8] {
    bytes.trim_ascii()
}
