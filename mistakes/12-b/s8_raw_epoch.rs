//! Step 8, "the form is yours to decide, in UTF-8" and "Other bytes are `None`: … such as are no UTF-8": the epoch is written as eight raw bytes, which are no UTF-8 from epoch 128 on. Shows in `to_bytes` of epoch 128 or `u64::MAX`, and in `from_bytes` of eight bytes `ff`, which is `Some`.

impl Login {
    pub fn to_bytes(&self) -> Vec<u8> {
        [&self.epoch.to_be_bytes()[..], self.user.as_bytes()].concat()
    }

    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (epoch, user) = bytes.split_first_chunk::<8>()?;
        let user = String::from_utf8(user.to_vec()).ok()?;
        let epoch = u64::from_be_bytes(*epoch);
        Some(Self { user, epoch })
    }
}
