using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>How one class, record or struct of the project is read and written.</summary>
/// <param name="Members">In the order in which they are written.</param>
/// <param name="Arguments">The members that the constructor takes, in its order.</param>
internal sealed record ObjectShape(JsonKind Kind, EquatableArray<MemberShape> Members, EquatableArray<MemberShape> Arguments);
