//! caught by: step_8::a_table_is_swept
//! Sweeps at the start only. What expires while the app runs stays in the file for good.

impl Setting {
    pub async fn router(
        &self,
        clock: Clock,
        settings: Settings,
        users: Users,
    ) -> Result<Router, SettingError> {
        match self {
            Self::Memory => Ok(app(MemoryStore::new(), clock, settings, users)),
            Self::Sqlite(path) => {
                let store = SqliteStore::open(path).map_err(unusable("sqlite"))?;
                let (swept, swept_clock) = (store.clone(), clock.clone());
                tokio::spawn(async move {
                    if let Err(error) = swept.sweep(swept_clock.now()).await {
                        eprintln!("sweep: {error}");
                    }
                });
                Ok(app(store, clock, settings, users))
            }
            Self::Redis(url) => {
                let store = RedisStore::open(url).await.map_err(unusable("redis"))?;
                Ok(app(store, clock, settings, users))
            }
            Self::Memcached(address) => {
                let store = MemcachedStore::open(address)
                    .await
                    .map_err(unusable("memcached"))?;
                Ok(app(store, clock, settings, users))
            }
        }
    }
}
