//! caught by: step_5::a_host_matches_what_it_lies_below
//! Takes a host for an address because four numbers stand in front.

fn is_ip_address(host: &str) -> bool {
    host.starts_with('[')
        || host
            .split('.')
            .take(4)
            .filter(|it| it.parse::<u8>().is_ok())
            .count()
            == 4
}
