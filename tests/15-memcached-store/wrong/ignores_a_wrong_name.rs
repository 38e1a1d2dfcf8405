//! caught by: step_8::a_wrong_setting_is_an_error
//! also by: step_8::no_error_repeats_a_password
//! Keeps sessions in memory if it doesn't know the name, and says nothing.

impl Setting {
    pub fn parse(store: &str, at: Option<&str>) -> Result<Self, SettingError> {
        let place = |usual: &str| at.unwrap_or(usual).to_owned();
        Ok(match store {
            "sqlite" => Self::Sqlite(place("sessions.db").into()),
            "redis" => Self::Redis(place("redis://127.0.0.1:6379")),
            "memcached" => Self::Memcached(place("127.0.0.1:11211")),
            _ => Self::Memory,
        })
    }
}
