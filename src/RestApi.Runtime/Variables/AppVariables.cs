using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Comind.Api.Server;

/// <summary>
/// The variables of the running app by name: settings that are no secrets and may differ between environments, from
/// the section <c>Variables</c> of the configuration. Letter case does not tell two names apart.
/// </summary>
public sealed class AppVariables
{
    private const string Section = "Variables";

    private readonly IConfigurationSection _section;

    internal AppVariables(IConfiguration configuration) => _section = configuration.GetSection(Section);

    /// <summary>The names of the variables that are set, ordered.</summary>
    public IReadOnlyList<string> Names =>
        [
            .. _section
                .AsEnumerable(makePathsRelative: true)
                .Where(static variable => !string.IsNullOrWhiteSpace(variable.Value))
                .Select(static variable => variable.Key)
                .Order(StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>The variable with this name, or null when it is not set or blank.</summary>
    /// <param name="name">The name, such as <c>syncLimit</c>.</param>
    public string? this[string name]
    {
        get
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(name);
            var value = _section[name];
            return string.IsNullOrWhiteSpace(value) ? null : value;
        }
    }

    /// <summary>The variable with this name.</summary>
    /// <param name="name">The name, such as <c>syncLimit</c>.</param>
    /// <exception cref="InvalidOperationException">It is not set; the message says how to set it.</exception>
    public string Require(string name) => this[name] ?? throw Missing(name);

    /// <summary>The variable with this name as a number, date, bool or another type that reads itself from text.</summary>
    /// <param name="name">The name, such as <c>syncLimit</c>.</param>
    /// <exception cref="InvalidOperationException">It is not set, or it is no <typeparamref name="T"/>.</exception>
    public T Require<T>(string name)
        where T : IParsable<T> => Parse<T>(name, Require(name));

    /// <summary>The variable with this name as a number, date, bool or another type that reads itself from text.</summary>
    /// <param name="name">The name, such as <c>syncLimit</c>.</param>
    /// <param name="fallback">What it is when it is not set.</param>
    /// <exception cref="InvalidOperationException">It is set, but no <typeparamref name="T"/>.</exception>
    public T Get<T>(string name, T fallback)
        where T : IParsable<T> => this[name] is { } text ? Parse<T>(name, text) : fallback;

    /// <summary>
    /// The variable with this name as a list: a list of the configuration (<c>Variables:regions:0</c>, <c>Variables:regions:1</c>, …), or
    /// one text with commas between the items. Blanks around an item do not count, and blank items are left out.
    /// </summary>
    /// <param name="name">The name, such as <c>regions</c>.</param>
    /// <param name="fallback">What it is when it is not set.</param>
    /// <exception cref="InvalidOperationException">It is set, but an item is no <typeparamref name="T"/>.</exception>
    public IReadOnlyList<T> GetList<T>(string name, IReadOnlyList<T> fallback)
        where T : IParsable<T>
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var section = _section.GetSection(name);
        List<(string Key, string Text)> items =
        [
            .. section
                .GetChildren()
                .Where(static item => !string.IsNullOrWhiteSpace(item.Value))
                .Select(item => ($"{name}:{item.Key}", item.Value!)),
        ];
        if (items.Count == 0 && !string.IsNullOrWhiteSpace(section.Value))
        {
            const StringSplitOptions Plain = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
            items.AddRange(section.Value.Split(',', Plain).Select(item => (name, item)));
        }

        return items.Count == 0 ? fallback : [.. items.Select(static item => Parse<T>(item.Key, item.Text))];
    }

    // The text is not shown: it could be a secret that landed in the wrong place.
    private static T Parse<T>(string name, string text)
        where T : IParsable<T> =>
        T.TryParse(text.Trim(), CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new InvalidOperationException(
                $"Variable '{name}' holds {text.Length} characters that are no {typeof(T).Name}. Correct '{Section}:{name}' of the configuration."
            );

    private static InvalidOperationException Missing(string name) =>
        new(
            $"Variable '{name}' is not set. Set '{Section}:{name}' in the configuration, such as by the environment variable {Section}__{name.Replace(":", "__", StringComparison.Ordinal)}."
        );
}
