//! caught by: step_1::keeps_the_order_and_every_pair
//! also by: step_1::decodes_nothing, step_1::spaces_and_tabs_are_only_cut_at_the_ends
//! also by: step_1::a_piece_with_nothing_in_it_is_nothing, step_2::several_lines_are_as_one
//! also by: step_2::the_desk_shows_what_was_sent
//! Puts the cookies into a map, as most frameworks do: of two with one name, one is gone.

pub fn parse(header: &[u8]) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    for pair in header.split(|&byte| byte == b';').map(pair) {
        if pair.name.is_empty() && pair.value.is_empty() {
            continue;
        }
        match pairs.iter_mut().find(|other| other.name == pair.name) {
            Some(other) => other.value = pair.value,
            None => pairs.push(pair),
        }
    }
    pairs
}
