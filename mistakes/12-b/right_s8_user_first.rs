//! The user stands first, and the epoch behind the last dot: `alice.4`. What isn't spelled as `to_bytes` spells it is `None`.

impl Login {
    pub fn to_bytes(&self) -> Vec<u8> {
        format!("{}.{}", self.user, self.epoch).into_bytes()
    }

    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let (user, epoch) = text.rsplit_once('.')?;
        let (user, epoch) = (user.to_owned(), epoch.parse::<u64>().ok()?);
        let login = Self { user, epoch };
        (login.to_bytes() == bytes).then_some(login)
    }
}
