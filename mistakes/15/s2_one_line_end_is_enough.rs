//! 2.2: no line end behind a value that ends with one

impl Command<'_> {
    pub fn bytes(&self) -> Vec<u8> {
        match self {
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
                let mut bytes =
                    format!("ms {key} {} T{lifetime} {condition}\r\n", value.len()).into_bytes();
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
