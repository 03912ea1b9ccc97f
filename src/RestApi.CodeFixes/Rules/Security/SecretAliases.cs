using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.CodeFixes;

/// <summary>Gives each credential of a project the alias under which the secrets file declares it.</summary>
internal sealed class SecretAliases
{
    private readonly Dictionary<string, string> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Alias, string Value), string> _given = [];
    private readonly HashSet<string> _reused = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, string>> _added = [];

    private readonly string _prefix;

    public SecretAliases(IEnumerable<SecretDeclaration> declared, string prefix)
    {
        _prefix = prefix;
        foreach (var secret in declared)
        {
            _declared[secret.Alias] = secret.VariableName;
            _properties.Add(SecretNaming.PropertyName(secret.Alias));
            if (secret.IsOptional)
            {
                // It may be null, and the call cannot do without it.
                _reused.Add(secret.Alias);
            }
        }
    }

    /// <summary>What the secrets file has to declare in addition, in the order of the source.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Added => _added;

    /// <summary>The same credential under the same name gets one alias, another credential gets another.</summary>
    public string For(string words, string value)
    {
        var wanted = SecretNaming.AliasFor(words);
        if (!_given.TryGetValue((wanted, value), out var alias))
        {
            alias = Choose(wanted);
            _given.Add((wanted, value), alias);
        }

        return alias;
    }

    private string Choose(string wanted)
    {
        for (var number = 1; ; number++)
        {
            var alias = number == 1 ? wanted : wanted + number.ToString(CultureInfo.InvariantCulture);
            var variable = SecretNaming.VariableName(alias, _prefix);
            if (_declared.TryGetValue(alias, out var declared))
            {
                // Declared by hand for this very credential, and not yet given to another one of this pass.
                if (declared == variable && _reused.Add(alias))
                {
                    return alias;
                }
            }
            else if (_declared.Values.All(taken => taken != variable) && _properties.Add(SecretNaming.PropertyName(alias)))
            {
                _declared.Add(alias, variable);
                _reused.Add(alias);
                _added.Add(new(alias, variable));
                return alias;
            }
        }
    }
}
