//! caught by: step_7::three_values_are_known_in_any_case
//! also by: step_7::alice_visits_mallorys_page
//! Takes anything else for Strict, as the draft of 2016 did.

pub fn read_same_site(value: &[u8]) -> SameSite {
    let value = value.to_ascii_lowercase();
    match &value[..] {
        b"none" => SameSite::None,
        b"lax" => SameSite::Lax,
        b"strict" => SameSite::Strict,
        _ => SameSite::Strict,
    }
}
