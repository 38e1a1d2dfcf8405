//! 3.6: no error holds a password. Here the part behind the scheme is the address.

impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = client(url).map_err(OpenError::Address)?;
        let address = url.trim_start_matches("redis://").to_owned();
        let unreachable = |error| OpenError::Unreachable { address: address.clone(), error };
        let work = async {
            let _: MultiplexedConnection = client.get_multiplexed_async_connection().await?;
            Link::open(client.clone(), options.timeout).await
        };
        match timeout(options.timeout, work).await {
            Ok(Ok(redis)) => Ok(Self { redis, options }),
            Ok(Err(error)) => Err(unreachable(quiet(error))),
            Err(_) => Err(unreachable(no_answer(options.timeout))),
        }
    }
}
