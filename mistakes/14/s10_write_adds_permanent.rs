//! 10.1: byte for byte. Here _permanent is true.

impl FlaskSession {
    pub fn write(&self) -> Vec<u8> {
        let mut whole = self.clone();
        whole.insert(PERMANENT, true);
        let mut bytes = Vec::new();
        rmpv::encode::write_value(&mut bytes, &Value::Map(whole.0))
            .expect("a Vec takes everything");
        bytes
    }
}
