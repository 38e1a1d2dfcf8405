//! caught by: step_8::a_store_that_is_not_there_ends_the_start
//! Says that Redis can't be used where memcached can't.

impl Setting {
    pub async fn router(
        &self,
        clock: Clock,
        settings: Settings,
        users: Users,
    ) -> Result<Router, SettingError> {
        match self {
            Self::Memory => {
                let store = MemoryStore::new();
                Ok(app(store, clock, settings, users))
            }
            Self::Sqlite(path) => {
                let store = SqliteStore::open(path).map_err(unusable("sqlite"))?;
                tokio::spawn(sweep_now_and_then(store.clone(), clock.clone()));
                Ok(app(store, clock, settings, users))
            }
            Self::Redis(url) => {
                let store = RedisStore::open(url).await.map_err(unusable("redis"))?;
                Ok(app(store, clock, settings, users))
            }
            Self::Memcached(address) => {
                let store = MemcachedStore::open(address).await;
                let store = store.map_err(unusable("redis"))?;
                Ok(app(store, clock, settings, users))
            }
        }
    }
}
