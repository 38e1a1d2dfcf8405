//! caught by: step_5::a_host_matches_what_it_lies_below
//! Takes a host for an address because a digit stands in front.

fn is_ip_address(host: &str) -> bool {
    host.starts_with(|letter: char| letter == '[' || letter.is_ascii_digit())
}
