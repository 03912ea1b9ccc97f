using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Analyzers;

/// <summary>The path of a call: what the client puts in front, and what the call adds.</summary>
/// <param name="Prefix">The path of <c>[PathPrefix]</c>, or null.</param>
/// <param name="Own">The path of <c>[Get]</c> and its siblings.</param>
internal sealed record ClientPath(PathText? Prefix, PathText Own)
{
    public bool IsBroken => Prefix?.Break is not null || Own.Break is not null;

    /// <summary>All placeholders, each with the text it stands in.</summary>
    public IEnumerable<(PathHole Hole, PathText Text)> Holes =>
        (Prefix?.Holes ?? []).Select(hole => (hole, Prefix!)).Concat(Own.Holes.Select(hole => (hole, Own)));

    public PathHole? Find(string name) => Holes.Select(static hole => hole.Hole).FirstOrDefault(hole => hole.IsFor(name));

    /// <summary>The path with all placeholders alike, to compare routes.</summary>
    public string Shape
    {
        get
        {
            var text = Own.Text;
            foreach (var hole in Own.Holes.AsEnumerable().Reverse())
            {
                text = text.Remove(hole.Start, hole.Length).Insert(hole.Start, "{}");
            }

            return text.Trim('/');
        }
    }
}
