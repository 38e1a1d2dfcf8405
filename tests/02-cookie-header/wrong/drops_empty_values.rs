//! caught by: step_1::a_piece_with_nothing_in_it_is_nothing
//! also by: step_1::keeps_the_order_and_every_pair, step_1::a_piece_without_a_name_is_a_value
//! also by: step_1::survives_any_bytes, step_1::whatever_stands_between_the_ends_stays
//! also by: step_2::several_lines_are_as_one, step_6::what_the_builder_writes_the_parser_reads
//! A cookie that was set to nothing is still a cookie.

pub fn parse(header: &[u8]) -> Vec<Pair> {
    header
        .split(|&byte| byte == b';')
        .map(pair)
        .filter(|pair| !pair.value.is_empty())
        .collect()
}
