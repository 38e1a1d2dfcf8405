//! caught by: step_7::two_hundred_additions_are_two_hundred
//! also by: step_2::writes_each_command, step_3::a_connection_serves_more_than_once
//! also by: step_5::of_two_hundred_heirs_one_creates, step_5::an_outage_is_an_error_and_no_answer
//! also by: step_5::silence_is_an_error_in_time, step_5::who_is_overtaken_looks_again
//! also by: step_7::two_hundred_requests_are_two_hundred, step_7::an_outage_is_not_stale
//! also by: step_7::what_changes_between_look_and_swap_is_stale
//! also by: step_7::all_of_the_version_is_compared, step_7::this_is_what_a_swap_looks_like
//! sometimes by: step_7::of_two_hundred_at_once_one_saves
//! Has compared in `save`, and lets memcached replace whatever is there by now.

impl Command<'_> {
    pub fn bytes(&self) -> Vec<u8> {
        match *self {
            Self::Get { key } => format!("mg {key} v c\r\n").into_bytes(),
            Self::Delete { key } => format!("md {key}\r\n").into_bytes(),
            Self::Nothing => b"mn\r\n".to_vec(),
            Self::Set {
                key,
                value,
                lifetime,
                only,
            } => {
                let condition = match only {
                    Only::IfAbsent => "ME",
                    Only::IfUnchanged(_) => "MR",
                };
                let line = format!("ms {key} {} T{lifetime} {condition}\r\n", value.len());
                [line.as_bytes(), value, b"\r\n"].concat()
            }
        }
    }
}
