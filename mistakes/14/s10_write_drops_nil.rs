//! 10.1: byte for byte. Here nils are left out.

impl FlaskSession {
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        rmpv::encode::write_value(&mut bytes, &Value::Map(self.0.iter().filter(|(_, value)| !value.is_nil()).cloned().collect()))
            .expect("a Vec takes everything");
        bytes
    }
}
