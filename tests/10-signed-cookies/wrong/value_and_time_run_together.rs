//! caught by: step_6::the_time_is_signed
//! also by: step_6::still_only_its_own_name
//! Signs value and time one right after the other, and the dot can move.

fn timed_message(name: &str, dated: &str) -> Vec<u8> {
    let (value, time) = dated.rsplit_once('.').unwrap_or((dated, ""));
    format!("{name}={value}{time}").into_bytes()
}
