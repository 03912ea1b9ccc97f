using System.Net;
using System.Text;
using System.Text.Json;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using FsCheck;
using FsCheck.Fluent;

namespace Acme.RuntimeTests.Secrets;

public sealed class RedactionTests
{
    private const string Value = "p@ss\"wörd+/ 1";

    public static TheoryData<string> Forms =>
        [
            Value,
            Uri.EscapeDataString(Value),
            WebUtility.UrlEncode(Value),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Value)),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Value)).TrimEnd('='),
            JsonSerializer.Serialize(Value).Trim('"'),
            "p@ss\\\"wörd+/ 1",
            // HttpUtility, forms, URLs that were not escaped, HTML and XML, Python's and PHP's JSON.
            "p%40ss%22w%c3%b6rd%2b%2f+1",
            "p%40ss%22w%C3%B6rd%2B%2F+1",
            "p@ss%22w%C3%B6rd+/%201",
            "p@ss&quot;w&#246;rd+/ 1",
            "p@ss\\\"w\\u00f6rd+/ 1",
            "p@ss\\\"w\\u00f6rd+\\/ 1",
            Uri.EscapeDataString(Convert.ToBase64String(Encoding.UTF8.GetBytes(Value)).TrimEnd('=')),
        ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_of_a_secret_is_masked(string form)
    {
        var secrets = Remembering(Value);

        Assert.DoesNotContain(form, secrets.Redact($"before {form} after"), StringComparison.Ordinal);
        Assert.StartsWith("before ***", secrets.Redact($"before {form} after"), StringComparison.Ordinal);
        Assert.EndsWith(" after", secrets.Redact($"before {form} after"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_is_masked_without_the_blanks_around_it()
    {
        var secrets = Remembering(" s3cr3t key\n", " ab ");

        Assert.Equal("<***> <***> <***> ab", secrets.Redact("<s3cr3t key> <s3cr3t%20key> < s3cr3t key\n> ab"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("u:")]
    [InlineData("us:")]
    [InlineData("user:")]
    public void The_base64_of_a_secret_behind_something_else_is_masked(string prefix)
    {
        var secrets = Remembering("s3cr3t-value-42");
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes(prefix + "s3cr3t-value-42"));

        var shown = secrets.Redact($"Authorization: Basic {basic}");

        Assert.StartsWith("Authorization: Basic ", shown, StringComparison.Ordinal);
        Assert.Contains("***", shown, StringComparison.Ordinal);
        // What is left are the first and last characters, which mix the secret's bits with its neighbours'.
        Assert.True(shown.Length <= "Authorization: Basic ".Length + prefix.Length * 2 + "***".Length + 4, shown);
    }

    [Fact]
    public void Secrets_that_overlap_are_masked_as_a_whole()
    {
        var secrets = Remembering("abcdefgh", "efghijkl", "cdef");

        Assert.Equal("<***>", secrets.Redact("<abcdefghijkl>"));
        Assert.Equal("<ab***gx-***>", secrets.Redact("<abcdefgx-efghijkl>"));
    }

    [Fact]
    public void The_longest_secret_wins_and_leaves_no_rest()
    {
        var secrets = Remembering("s3cr3t", "s3cr3t-and-more");

        Assert.Equal("*** and ***", secrets.Redact("s3cr3t-and-more and s3cr3t"));
    }

    [Fact]
    public void Ordinary_texts_stay_as_they_are()
    {
        var secrets = Remembering("s3cr3t", "abc");
        const string Text = "abc is too short to be masked, s3cr3 is not the secret, S3CR3T neither";

        Assert.Same(Text, secrets.Redact(Text));
        Assert.Equal("", secrets.Redact(""));
        Assert.Equal("abc", secrets.Redact("abc"));
        Assert.Equal("***", secrets.Redact("s3cr3t"));
    }

    [Fact]
    public void No_text_around_a_secret_uncovers_it() =>
        Prop.ForAll(
                Texts.Any.Filter(static text => text.Length >= 4),
                Texts.Any,
                Texts.Any,
                static (value, before, after) =>
                    before.Contains(value, StringComparison.Ordinal)
                    || !Remembering(value)
                        .Redact(before + value + after)
                        .Replace("***", "", StringComparison.Ordinal)
                        .Contains(value, StringComparison.Ordinal)
                    || value.Contains('*', StringComparison.Ordinal)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Tokens_of_the_moment_are_forgotten_oldest_first_and_never_push_out_declared_secrets()
    {
        var secrets = new RememberedSecrets(capacity: 3);
        secrets.Add("declared-1", isDeclared: true);
        foreach (var i in Enumerable.Range(1, 3))
        {
            secrets.Add($"token-{i}", isDeclared: false);
        }

        // Seen again, so it is young again.
        secrets.Add("token-1", isDeclared: false);
        secrets.Add("token-4", isDeclared: false);

        Assert.Equal("*** *** token-2 *** ***", secrets.Redact("declared-1 token-1 token-2 token-3 token-4"));
    }

    [Fact]
    public void Declared_secrets_are_bounded_too()
    {
        var secrets = new RememberedSecrets(capacity: 2);
        foreach (var i in Enumerable.Range(1, 3))
        {
            secrets.Add($"declared-{i}", isDeclared: true);
        }

        Assert.Equal("declared-1 *** ***", secrets.Redact("declared-1 declared-2 declared-3"));
    }

    [Fact]
    public void Forgetting_a_value_does_not_uncover_another_of_the_same_form()
    {
        var secrets = new RememberedSecrets(capacity: 1);
        secrets.Add("s3cr3t", isDeclared: true);
        secrets.Add("s3cr3t", isDeclared: false);
        secrets.Add("another", isDeclared: false);

        Assert.Equal("*** ***", secrets.Redact("s3cr3t another"));
    }

    [Fact]
    public async Task Remembering_and_redacting_at_once_is_safe()
    {
        var secrets = new RememberedSecrets(capacity: 50);
        secrets.Add("declared-secret", isDeclared: true);
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(flow =>
                    Task.Run(() =>
                    {
                        for (var i = 0; i < 500; i++)
                        {
                            secrets.Add($"token-{flow}-{i}", isDeclared: false);
                            Assert.Equal("x *** y", secrets.Redact("x declared-secret y"));
                        }
                    })
                )
        );
    }

    [Fact]
    public void A_long_line_and_many_secrets_are_masked_in_one_pass()
    {
        var secrets = new RememberedSecrets(capacity: 5000);
        foreach (var i in Enumerable.Range(0, 5000))
        {
            secrets.Add($"{i:x8}-{i * 7919:x8}", isDeclared: true);
        }

        var line = string.Concat(Enumerable.Repeat("an ordinary text of some length, ", 50_000));

        Assert.Equal(line + "***" + line, secrets.Redact(line + "00000001-00001eef" + line));
    }

    [Fact]
    public void What_is_made_from_a_secret_takes_no_place_of_its_own()
    {
        var secret = new Secret("s3cr3t-" + Guid.NewGuid());
        var oldest = new Secret("oldest-" + Guid.NewGuid());
        foreach (var i in Enumerable.Range(0, 3000))
        {
            _ = $"Bearer {i} " + secret;
            _ = Secret.Format($"{i} {secret}");
        }

        Assert.Equal("***", SecretRedactor.Redact(oldest.Reveal()));
        Assert.Equal("Bearer 1 ***", SecretRedactor.Redact(("Bearer 1 " + secret).Reveal()));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(2, "a ")]
    [InlineData(3, "a ***")]
    [InlineData(8, "a ***")]
    [InlineData(9, "a *** ")]
    [InlineData(10, "a *** b")]
    [InlineData(12, "a *** b ***")]
    public void First_characters_show_no_part_of_a_secret(int length, string expected)
    {
        var secrets = Remembering("abc-12", "wxyz");

        Assert.Equal(expected, secrets.Redact("a abc-12 b wxyz", length));
        Assert.InRange(secrets.LongestForm, 6, 100);
    }

    private static RememberedSecrets Remembering(params string[] values)
    {
        var secrets = new RememberedSecrets(capacity: 100);
        foreach (var value in values)
        {
            secrets.Add(value, isDeclared: true);
        }

        return secrets;
    }
}
