//! Step 3.6: a Redis that doesn't know HELLO has the password quoted. ("must hold" number 3.6 broken; an `ERR`, such as
//! `unknown command 'HELLO', with args beginning with: '3' 'AUTH' 'default' 'secret'`, doesn't go through `quiet`)

impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = client(url).map_err(OpenError::Address)?;
        let address = client.get_connection_info().addr().to_string();
        let first_try = async {
            let _: MultiplexedConnection = client.get_multiplexed_async_connection().await?;
            Link::open(client.clone(), options.timeout).await
        };
        let error: Box<dyn Error + Send + Sync> = match timeout(options.timeout, first_try).await {
            Ok(Ok(redis)) => return Ok(Self { redis, options }),
            Ok(Err(error)) => {
                // WRONGPASS, NOAUTH, NOPERM, and what has no code or `ERR`.
                let refuses = error.code().is_some_and(|code| code != "ERR");
                if refuses { quiet(error) } else { error.into() }
            }
            Err(_) => no_answer(options.timeout),
        };
        Err(OpenError::Unreachable { address, error })
    }
}
