using System.Text;

namespace Comind.Api.Server;

/// <summary>
/// The credentials to look for in texts. Tokens made at run time are forgotten, oldest first, when there are too many;
/// they never push out declared ones.
/// </summary>
/// <param name="capacity">How many values to keep, of each kind.</param>
internal sealed class RememberedSecrets(int capacity)
{
    private readonly Lock _lock = new();
    private readonly LeastRecentlyUsed _declared = new(capacity);
    private readonly LeastRecentlyUsed _atRunTime = new(capacity);
    private readonly FormIndex _index = new();

    public int LongestForm => _index.Longest;

    public void Add(string value, bool isDeclared)
    {
        if (value.Length < FormIndex.ShortestForm)
        {
            // It would blank out parts of ordinary words in every line.
            return;
        }

        lock (_lock)
        {
            var (isNew, forgotten) = (isDeclared ? _declared : _atRunTime).Touch(value);
            if (isNew)
            {
                _index.Add(SecretForms.Of(value));
            }

            if (forgotten is not null)
            {
                _index.Remove(SecretForms.Of(forgotten));
            }
        }
    }

    /// <summary>Puts a mask in place of every stretch that secrets cover, overlapping ones as a whole.</summary>
    public string Redact(string text) => Redact(text, text.Length);

    /// <summary>As <see cref="Redact(string)"/>, of the first characters; a secret that goes on behind them is known all the same.</summary>
    public string Redact(string text, int length)
    {
        StringBuilder? redacted = null;
        var copied = 0;
        for (var start = 0; start < length; start++)
        {
            var end = _index.CoveredFrom(text, start);
            if (end > start)
            {
                redacted ??= new StringBuilder(text.Length);
                redacted.Append(text, copied, start - copied).Append(Secret.Mask);
                copied = end;
                start = end - 1;
            }
        }

        return redacted is null ? text[..length] : redacted.Append(text, copied, Math.Max(0, length - copied)).ToString();
    }
}
