using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Names for locals of a method that none of its parameters has.</summary>
internal sealed class LocalNames(EquatableArray<ParameterPart> parameters)
{
    private readonly HashSet<string> _taken = [.. parameters.Select(static parameter => parameter.PlainName)];

    /// <summary>The name, with underscores behind it where a parameter has it.</summary>
    public string Of(string name)
    {
        while (_taken.Contains(name))
        {
            name += "_";
        }

        return name;
    }
}
