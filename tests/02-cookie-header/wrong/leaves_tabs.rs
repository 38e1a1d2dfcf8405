//! caught by: step_1::spaces_and_tabs_are_only_cut_at_the_ends
//! Knows one of the two characters that are cut.

fn trim(mut bytes: &[u8]) -> &[u8] {
    while let [b' ', rest @ ..] | [rest @ .., b' '] = bytes {
        bytes = rest;
    }
    bytes
}
