//! 2.1: the flags in another order

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
                    format!("ms {key} {} {condition} T{lifetime}\r\n", value.len()).into_bytes();
                bytes.extend_from_slice(value);
                bytes.extend_from_slice(b"\r\n");
                bytes
            }
            Self::Delete { key } => format!("md {key}\r\n").into_bytes(),
            Self::Nothing => b"mn\r\n".to_vec(),
        }
    }
}
