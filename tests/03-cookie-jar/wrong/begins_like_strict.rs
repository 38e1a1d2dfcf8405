//! caught by: step_7::three_values_are_known_in_any_case
//! Looks at the beginning of the value.

pub fn read_same_site(value: &[u8]) -> SameSite {
    let value = value.to_ascii_lowercase();
    let known = [
        (&b"none"[..], SameSite::None),
        (b"lax", SameSite::Lax),
        (b"strict", SameSite::Strict),
    ];
    let found = known.iter().find(|(name, _)| value.starts_with(name));
    found.map_or(SameSite::Default, |(_, same_site)| *same_site)
}
