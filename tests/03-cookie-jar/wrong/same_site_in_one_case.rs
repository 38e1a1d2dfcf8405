//! caught by: step_7::three_values_are_known_in_any_case
//! also by: step_7::alice_visits_mallorys_page
//! Knows the three as they are written in the standard.

pub fn read_same_site(value: &[u8]) -> SameSite {
    match value {
        b"None" => SameSite::None,
        b"Lax" => SameSite::Lax,
        b"Strict" => SameSite::Strict,
        _ => SameSite::Default,
    }
}
