//! Step 3: never closes the plain connection. (The prose before the step, "the store throws it away", broken:
//! each store holds two connections, as CLIENT LIST shows, for as long as the process lives.)

impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = client(url).map_err(OpenError::Address)?;
        let address = client.get_connection_info().addr().to_string();
        let both = async {
            let plain: MultiplexedConnection = client.get_multiplexed_async_connection().await?;
            let link = Link::open(client.clone(), options.timeout).await?;
            std::mem::forget(plain);
            Ok::<_, RedisError>(link)
        };
        let error = match timeout(options.timeout, both).await {
            Ok(Ok(redis)) => return Ok(Self { redis, options }),
            Ok(Err(error)) => quiet(error),
            Err(_) => no_answer(options.timeout),
        };
        Err(OpenError::Unreachable { address, error })
    }
}
