//! caught by: step_6::still_only_its_own_name
//! Adds the time, and loses the name on the way.

fn timed_message(name: &str, dated: &str) -> Vec<u8> {
    let _ = name;
    dated.as_bytes().to_vec()
}
