//! caught by: step_2::a_value_may_hold_any_bytes
//! also by: step_6::gives_back_what_was_created, step_7::replaces_the_version_that_was_seen
//! also by: step_7::any_record_is_given_back_or_refused
//! Says how many letters the value has. Memcached takes the last bytes for a command.

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
                    Only::IfAbsent => "ME".to_owned(),
                    Only::IfUnchanged(cas) => format!("C{cas}"),
                };
                let size = String::from_utf8_lossy(value).chars().count();
                let line = format!("ms {key} {size} T{lifetime} {condition}\r\n");
                [line.as_bytes(), value, b"\r\n"].concat()
            }
        }
    }
}
