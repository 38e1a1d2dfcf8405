//! Step 2, "A value goes out as it is, and the number before it counts its bytes" (and "Every line ends with `\r\n`, and so does the value"): a value that ends with `\r\n` gets none behind it; `Set` with the value `hello\r\n` is written as `ms k 7 …\r\nhello\r\n`, and memcached says `CLIENT_ERROR bad data chunk` or waits.

impl Command<'_> {
    pub fn bytes(&self) -> Vec<u8> {
        match *self {
            Self::Get { key } => format!("mg {key} v c\r\n").into_bytes(),
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
                let size = value.len();
                let line = format!("ms {key} {size} T{lifetime} {condition}\r\n");
                let mut bytes = line.into_bytes();
                bytes.extend_from_slice(value);
                if !value.ends_with(b"\r\n") {
                    bytes.extend_from_slice(b"\r\n");
                }
                bytes
            }
            Self::Delete { key } => format!("md {key}\r\n").into_bytes(),
            Self::Nothing => b"mn\r\n".to_vec(),
        }
    }
}
