//! caught by: step_7::two_hundred_additions_are_two_hundred
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
