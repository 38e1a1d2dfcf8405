//! The questions that Redis has no command for. A Lua script runs inside Redis, and while it runs,
//! nothing else does.

use std::sync::LazyLock;

use redis::Script;

// ANCHOR: take_over
/// Keeps a value under a key whose record has expired. `KEYS[1]` is the key. `ARGV` has the current second,
/// in 20 digits; the new value; and for how many seconds to keep it. Gives 1 if it kept the value, and 0 if
/// it changed nothing. An empty text is something, too, and `GETRANGE` alone can't tell it from nothing.
const TAKE_OVER_LUA: &str = r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
local expires = string.sub(head, 18, 37)
if redis.call('EXISTS', KEYS[1]) == 1 and (#head < 37 or expires > ARGV[1]) then
  return 0
end
redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
return 1
";
// ANCHOR_END: take_over

fn take_over_script() -> &'static str {
    TAKE_OVER_LUA
}

/// The script with its SHA-1, which is what Redis knows it by.
pub(crate) static TAKE_OVER: LazyLock<Script> = LazyLock::new(|| Script::new(take_over_script()));

/// [`save_script`], with its SHA-1.
pub(crate) static SAVE: LazyLock<Script> = LazyLock::new(|| Script::new(save_script()));

// ANCHOR: save_script
/// Compare-and-swap. A full Redis refuses a script's first write if it may need room. An `EXPIRE` needs none,
/// and after it the `SET` is let through. So what comes after an `EXPIRE` is what needs no room: at most what
/// was there, or a tombstone, which has 46 bytes.
const SAVE_LUA: &str = r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
local version, expires = string.sub(head, 1, 16), string.sub(head, 18, 37)
if version ~= ARGV[1] or expires <= ARGV[2] then
  return 0
end
if #ARGV[3] <= math.max(46, redis.call('STRLEN', KEYS[1])) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
";

/// The script of `save`: compare-and-swap. `KEYS[1]` is the key. `ARGV` has the version that was seen, in
/// 16 digits; the current second, in 20; the new value; and for how many seconds to keep it. Gives 1 if
/// the value was kept, and 0 if it wasn't. In a Redis that is full, a value that needs more room than the
/// one before is an error, and no other.
pub fn save_script() -> &'static str {
    // step 7: compare and swap, in Lua
    SAVE_LUA
}
// ANCHOR_END: save_script

/// Puts a session of Flask-Session's in the place of the one that is there. `KEYS[1]` is the key. `ARGV` has
/// the new value, and for how many seconds to keep it. Gives 1 if it did, and 0 if nothing was there.
const REPLACE_LUA: &str = r"
if redis.call('EXISTS', KEYS[1]) == 0 then
  return 0
end
if #ARGV[1] <= redis.call('STRLEN', KEYS[1]) then
  redis.call('EXPIRE', KEYS[1], ARGV[2])
end
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
return 1
";

fn replace_script() -> &'static str {
    REPLACE_LUA
}

/// The script with its SHA-1.
pub(crate) static REPLACE: LazyLock<Script> = LazyLock::new(|| Script::new(replace_script()));
