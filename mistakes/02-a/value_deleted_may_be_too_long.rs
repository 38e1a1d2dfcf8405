//! Step 7.5: gives the deletion the value `deleted`, so that it is refused where the name has more than 4,089 bytes.
//! ("must hold" number 7.5 broken, and the sentence on 4096 bytes; with a short name it goes out)

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            value: String::from("deleted"),
            expires: Some(UNIX_EPOCH),
            max_age: None,
            ..self.clone()
        }
    }
}
